"""Django's SQLite, for several processes that serve one site."""
