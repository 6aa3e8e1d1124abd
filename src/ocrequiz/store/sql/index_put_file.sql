-- Keep what a file was when it was looked at.
INSERT INTO file (path, size, mtime_ns, digest, kind) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (path) DO UPDATE SET
    size = excluded.size,
    mtime_ns = excluded.mtime_ns,
    digest = excluded.digest,
    kind = excluded.kind
