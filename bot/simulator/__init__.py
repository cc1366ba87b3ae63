"""Telegram for the demo and the tests: a Bot API server over HTTP, and phones on a web page."""
