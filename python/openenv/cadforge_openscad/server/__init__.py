"""The server: the `cadforge` binary, and an ASGI door to it."""
