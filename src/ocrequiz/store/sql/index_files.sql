-- Every file looked at.
SELECT path, size, mtime_ns, digest, kind FROM file
