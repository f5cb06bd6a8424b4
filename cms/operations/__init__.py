"""Running a live site: server, worker, clock, health."""
