"""How people reach it: command line, HTTP, web page, MCP."""
