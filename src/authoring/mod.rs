//! What can be proved of a protocol: check, scenarios, and the commands for authors. Pure but for nothing: no I/O here.
