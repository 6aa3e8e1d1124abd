"""The source: documents read into blocks and sentences, the passages cited, and what of them is asked."""
