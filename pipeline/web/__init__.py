"""The review page: a local server that shows the desk in a browser and keeps what is decided."""
