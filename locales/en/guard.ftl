### What the process itself promises.

guard-network = The network could not be shut ({ $cause }). Weegwijzer holds nothing that makes a connection, and goes on.
guard-dumps = Memory dumps could not be switched off ({ $cause }). Weegwijzer goes on.
guard-far-display =
    DISPLAY points at a screen on another computer. Weegwijzer allows no network, not for the screen either.
    Start it on this computer itself, or set WEEGWIJZER_X11_TCP=1 if you trust that screen and the connection.
