"""How large a file may be once it is unpacked: a few kilobytes can unfold into a full disk."""


class Uncleanable(Exception):
    """The file cannot be cleaned, so nobody is shown it. Its words say why and nothing of the content."""


MOST_PIXELS = 60_000_000  # a telephone's largest photos have about fifty million
MOST_PAGES = 500
MOST_OBJECTS = 200_000  # of a PDF
MOST_MEMBERS = 3_000  # of a zip
MOST_UNPACKED = 150_000_000  # bytes, all members together
MOST_INSIDE = 2  # an Excel sheet inside a Word document; not a further one in that

# What the process that cleans may use at most.
MOST_MEMORY = 2_000_000_000  # bytes of address space
MOST_SECONDS = 60
