### The command line.

cli-help =
    Weegwijzer: wegwijzer bij vermoedens van kindermishandeling en huiselijk geweld.

    Gebruik:
      weegwijzer                      het venster openen
      weegwijzer check [MAP...]       protocollen laden, nalopen en hun scenario's spelen
      weegwijzer run SCENARIO         een scenario spelen en tonen waar het uitkomt
      weegwijzer open SCENARIO        een scenario openen in het venster, als oefencasus
      weegwijzer diff OUD NIEUW       zeggen wat er tussen twee uitgaven van een protocol
                                      veranderde, en welke scenario's anders uitkomen
      weegwijzer print WAARVAN --out BESTAND
                                      een stuk maken als PDF of als tekst, van een casus,
                                      een scenario of een protocol
      weegwijzer papers [PROTOCOL...] --out MAP
                                      elk stuk van elk scenario maken, om na te lezen
      weegwijzer export PROTOCOL MAP  de bestanden van een protocol wegschrijven, om erop
                                      verder te bouwen
      weegwijzer course [MAP...]      een cursus nalopen; met --out het programma op papier
      weegwijzer verify BESTAND.pdf   nagaan of print, casus en protocol bij elkaar horen
      weegwijzer fields [NAAM]        elk veld dat een auteur kan schrijven, of die van een naam
      weegwijzer map PROTOCOL --out BESTAND.svg|BESTAND.pdf
                                      het stroomschema van een protocol tekenen

    Opties:
      --all                           check: ook lange lijsten noemen
      --watch                         check: opnieuw zodra een bestand verandert, tot Ctrl+C
      --json                          check, run: uitvoer als JSON; fields: als JSON Schema
      --snippets                      fields: voor een teksteditor, die ze dan aanvult
      --take-over                     run: schrijf wat volgt in de verwachting van het bestand
      --of PROTOCOL                   open, run: van welk protocol, voor een bestand dat ergens
                                      anders ligt dan in een map scenarios
      --document NAAM                 print: welk stuk, bijvoorbeeld record of review; voor een
                                      groep participants, debrief, trainer, result, attendance;
                                      course: participants, trainer of attendance
      --appendix                      print: met de bijlage erbij
      --visible                       print: de zichtbare vorm van een notitie, als tekst
      --archive                       print: voor het eigen archief, met de casus erin
      --lang nl|en                    in welke taal; anders die van het systeem
      --case SCENARIO                 map: welk pad oplicht
      --out BESTAND.pdf|.txt|.ics     print: waarheen; map: ook BESTAND.svg
      --force                         print, map, papers, course, export: een bestand dat er
                                      al is, vervangen
      -h, --help                      deze hulp
      -V, --version                   versie

    Een SCENARIO is een bestand in de map scenarios van een protocol, of PROTOCOL/NAAM
    voor een meegeleverd scenario. Zonder MAP gaat check over de meegeleverde
    protocollen en de eigen; een PROTOCOL is ook een bestand met eigen afspraken
    (NAAM.local.ron); check eindigt met status 1 als er iets niet klopt. Een bestand
    verdict-words.ron naast de MAP bepaalt welke woorden als een oordeel klinken,
    visible-words.ron welke niet op de zichtbare vorm van een notitie mogen staan.
    OUD en NIEUW zijn mappen van protocollen, of de naam van een meegeleverd protocol.
    diff eindigt met status 0 als de betekenis niet veranderde, 1 als dat wel zo is, en
    2 als er niets te vergelijken was. Andere woorden tellen als een andere betekenis;
    data van nakijken, het nummer van de uitwerking en de scenario's zelf tellen niet.
    verify eindigt met status 0 als alles bij elkaar hoort, 1 als dat niet zo is, en 2 als
    het niet na te gaan is. Alleen een stuk dat met --archive is gemaakt, is na te gaan.
    Gegevens staan in de eigen gegevensmap van de gebruiker; in de map weegwijzer-gegevens
    naast het programma als die er is, en in WEEGWIJZER_HOME als dat gezet is.
    Weegwijzer maakt geen verbinding; op Linux weigert het systeem dat ook. Alleen voor een
    scherm op een andere computer (X11 over TCP, zoals ssh -X) zet u WEEGWIJZER_X11_TCP=1.
# $version (String) - version of the program
cli-version = weegwijzer { $version }
# $version (String) - version of the program
# $commit (String) - the commit it was built from
cli-version-of-commit = weegwijzer { $version } ({ $commit })
# $id (String) - the protocol
# $guideline (String) - edition of the guideline
# $encoding (String) - number of our encoding
# $checked (String) - the day our encoding was last compared with the guideline
cli-version-edition = { $id }: editie { $guideline }, uitwerking { $encoding }, nagekeken op { $checked }
# $argument (String) - what was typed
cli-unknown-argument = Onbekend argument: { $argument }
# $command (String) - what was typed
cli-unknown-command = Onbekende opdracht: { $command }
cli-see-help = Zie weegwijzer --help.
# $option (String) - option name
cli-missing-value = { $option } heeft een waarde nodig.
# $argument (String) - name of the argument
cli-missing-argument = Er ontbreekt een argument: { $argument }
# $file (String) - what was written
cli-written = Geschreven: { $file }
# $name (String) - what may have been meant
cli-did-you-mean = Bedoelde u { $name }?
# $names (String) - what there is
cli-choose-from = Kies uit: { $names }.
# $found (String) - what was typed
cli-unknown-language = { $found } is geen taal van het programma: kies nl of en.
# $file (String) - what was typed
cli-unknown-form = { $file } eindigt niet op .pdf, .txt of .ics.
# $folder (String) - where was looked
cli-no-protocol-in = In { $folder } staat geen protocol: daar is geen protocol.ron, en ook niet een map lager.
# $file (String) - what was typed
cli-not-a-scenario = { $file } ligt niet in de map scenarios van een protocol.
# $path (String) - what was typed
cli-not-found = { $path } is er niet: geen bestand of map, en niets dat met het programma meekomt.
# $path (String) - what was typed
cli-nothing-of-ours = { $path } is er, en is geen protocol, scenario of casus.
# $path (String) - what was typed
cli-no-case = { $path } is geen casus die bewaard is.
# $protocol (String) - id of the protocol
# $name (String) - what was asked for
cli-no-document = { $protocol } heeft geen stuk { $name }.
# $name (String) - the paper that was asked for
cli-no-dates = Op het stuk { $name } staan geen data; dates heeft elk protocol.
# $name (String) - the paper that was asked for
cli-not-visible = Het stuk { $name } heeft geen zichtbare vorm; note heeft die.
# $document (String) - name of a paper
cli-sheet-is-one-thing = `{ $document }` is een blad voor een groep: het kan niet met bijlage of voor het archief.
cli-visible-is-text = De zichtbare vorm is tekst: laat BESTAND op .txt eindigen.
# $folder (String) - folder of the protocol
cli-cannot-be-used = { $folder } is onbruikbaar door deze fouten.
# $path (String) - what was typed
cli-locked = { $path } is geen oefencasus. Een echte casus ligt in de kluis, en die is op slot.
    .remedy = Start weegwijzer, open de kluis met uw wachtzin en maak het stuk in het venster.
# $protocol (String) - id of the protocol
cli-other-edition = Deze casus is gemaakt met een andere uitgave van { $protocol }; het stuk volgt de uitgave van nu.
# $characters (String) - characters
cli-missing-characters = Deze tekens staan niet in het lettertype en zijn als nummer afgedrukt: { $characters }
# $file (String) - what was typed
cli-not-a-picture = { $file } eindigt niet op .svg of .pdf.
# $path (String) - what was typed
cli-not-a-protocol = { $path } is geen protocol; een stroomschema hoort bij een protocol.
cli-stopped = Weegwijzer is gestopt door een fout in het programma. Wat bewaard is, is er nog.
# $name (String) - what was typed
cli-name-and-folder = { $name } is een naam: het protocol van die naam is genomen, niet de map hier. Bedoelt u de map, typ dan ./{ $name }
# $name (String) - name of a protocol
cli-bundled = { $name } zoals het met het programma meekomt
# $place (String) - what both sides are
cli-diff-itself = Beide kanten zijn dezelfde: { $place }. Er is niets vergeleken.
cli-diff-itself-remedy = Noem twee uitgaven: met een naam die wat meekomt, met ./NAAM een map hier.

# $folder (String) - the folder
# $count (Number) - files
cli-exported = { $folder }: { NUMBER($count) } bestanden
# $time (String) - when it was checked
cli-watching = Nagekeken om { $time }. Dit gebeurt opnieuw zodra een bestand verandert; Ctrl+C stopt.
# $name (String) - what was asked for
cli-no-field = Er is geen veld, vorm of onderdeel dat { $name } heet.
fields-needed = nodig
cli-ends-so = Het eindigt zoals het zegt: er is niets over te nemen.
# $done (Number) - how many were looked at
# $all (Number) - how many there are
cli-progress = { $done } van { $all } protocollen bekeken…
cli-taken-over = Dit was anders dan verwacht, en wordt nu verwacht:
# $file (String) - a scenario
cli-not-taken-over = In { $file } was het niet in te vullen; er is niets geschreven.
    .remedy = Schrijf het zelf: `weegwijzer run` laat zien wat volgt.
