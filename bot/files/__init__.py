"""Attachments (附件) made fit to be shown: a copy without a word about who made it, or where. Knows only bytes."""
