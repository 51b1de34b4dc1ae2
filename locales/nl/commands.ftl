### The command line.

cli-help =
    Weegwijzer: wegwijzer bij vermoedens van kindermishandeling en huiselijk geweld.

    Gebruik:
      weegwijzer                      het venster openen
      weegwijzer check [MAP...]       protocollen laden, nalopen en hun scenario's spelen
      weegwijzer run SCENARIO         een scenario spelen en tonen waar het uitkomt
      weegwijzer print CASUS-OF-SCENARIO --out BESTAND
                                      een stuk maken als PDF of als tekst

    Opties:
      --json                          run: uitvoer als JSON
      --document NAAM                 print: welk stuk, bijvoorbeeld record of review
      --lang nl|en                    print: in welke taal
      --out BESTAND.pdf|BESTAND.txt   print: waarheen
      -h, --help                      deze hulp
      -V, --version                   versie

    Zonder MAP gaat check over de meegeleverde protocollen.
    Gegevens staan in de eigen gegevensmap van de gebruiker, of in WEEGWIJZER_HOME.
# $version (String) - version of the program
cli-version = weegwijzer { $version }
# $argument (String) - what was typed
cli-unknown-argument = Onbekend argument: { $argument }
# $command (String) - what was typed
cli-unknown-command = Onbekende opdracht: { $command }
cli-see-help = Zie weegwijzer --help.
# $option (String) - option name
cli-missing-value = { $option } heeft een waarde nodig.
# $argument (String) - name of the argument
cli-missing-argument = Er ontbreekt een argument: { $argument }
# $protocols (Number) - protocols
# $questions (Number) - questions
# $scenarios (Number) - scenarios
cli-check-ok = In orde: { $protocols ->
    [one] één protocol
   *[other] { $protocols } protocollen
}, { $questions ->
    [one] één vraag
   *[other] { $questions } vragen
}, { $scenarios ->
    [one] één scenario
   *[other] { $scenarios } scenario's
}.
# $count (Number) - errors
cli-check-failed = { $count ->
    [one] Eén fout.
   *[other] { $count } fouten.
}
# $file (String) - what was written
cli-written = Geschreven: { $file }
