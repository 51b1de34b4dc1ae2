### What the process itself promises.

# $cause (String) - what the system said
guard-network = Het netwerk kon niet worden dichtgezet ({ $cause }). Weegwijzer bevat niets dat verbinding maakt en gaat verder.
# $cause (String) - what the system said
guard-dumps = Geheugenafdrukken konden niet worden uitgezet ({ $cause }). Weegwijzer gaat verder.
guard-far-display =
    DISPLAY wijst naar een scherm op een andere computer. Weegwijzer laat geen netwerk toe, ook niet voor het scherm.
    Start het op deze computer zelf, of zet WEEGWIJZER_X11_TCP=1 als u dit scherm en de verbinding vertrouwt.
