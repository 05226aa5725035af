"""The HTTP service: ``create_app`` assembles it."""

from api.http.app import create_app

__all__ = ["create_app"]
