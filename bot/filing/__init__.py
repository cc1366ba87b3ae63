"""Attachments (附件) come to the bot itself: fetched, sealed, cleaned, and whoever sent one that failed is told."""
