"""How much of anything is accepted from outside: every bound in one place."""

from __future__ import annotations

from typing import Final

DECK_BYTES: Final = 32 * 1024 * 1024
"""Bytes of one deck file, or of one of its includes."""
DECK_QUESTIONS: Final = 200_000
"""Questions of a deck, its includes counted."""
DECK_FILES: Final = 500
"""Files a deck may include."""
FOLDER_FILES: Final = 10_000
"""Files looked at in one folder of decks."""
YAML_DEPTH: Final = 24
"""Levels of nesting in a YAML file."""
FIELD_CHARACTERS: Final = 20_000
"""Characters of one field."""
FIELD_LINES: Final = 400
"""Lines of one field."""
ID_CHARACTERS: Final = 80
"""Characters of the id of a deck or a question."""
TAG_CHARACTERS: Final = 80
"""Characters of a tag."""
LIST_ITEMS: Final = 200
"""Options, items, pairs, tags or citations of one question."""
MARKDOWN_BLOCKS: Final = 200
"""Blocks of a field drawn as Markdown; a longer one is drawn as plain text."""
TABLE_COLUMNS: Final = 20
"""Columns of a Markdown table."""
TABLE_ROWS: Final = 60
"""Rows of a Markdown table."""
DOCUMENT_BYTES: Final = 8 * 1024 * 1024
"""Bytes of a document."""
DOCUMENTS_BYTES: Final = 16 * 1024 * 1024
"""Bytes of all documents of a deck."""
DOCUMENT_BLOCKS: Final = 20_000
"""Blocks of a document."""
COMBINING_MARKS: Final = 8
"""Combining marks on one character; living scripts need at most five or six."""
REMARK_CHARACTERS: Final = 2_000
"""Characters of a learner's remark; more is cut."""
IMAGE_BYTES: Final = 4 * 1024 * 1024
"""Bytes of a picture."""
IMAGE_PIXELS: Final = 12_000_000
"""Pixels of a picture; one that says it has more is not decoded."""
IMAGE_SCANS: Final = 16
"""Scans of a progressive JPEG, each of which costs as much as the whole picture."""
IMAGE_SECONDS: Final = 2.0
"""How long the decoding of one picture may take."""
RESPONSE_CHARACTERS: Final = 2_000
"""Characters of a typed response; more is cut before it is compared."""
FINDINGS: Final = 1_000
"""Findings reported of one file; the rest are counted."""
SETTINGS_BYTES: Final = 256 * 1024
"""Bytes of the settings file."""
ADDRESS_CHARACTERS: Final = 2_000
"""Characters of an address that can be followed; a longer one is only text."""
LINKS: Final = 50
"""Links listed of what is read at once."""
