"""The one-time notification sheet (一次性告知单): what a firm was told, on paper and as an image to forward."""
