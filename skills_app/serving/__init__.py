"""Running the application on a machine: server processes, the room's own certificate, what to tell the operator."""
