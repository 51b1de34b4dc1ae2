### Papers: choosing, checking, reading, printing and copying them.

paper-title = Stukken
paper-choose = Welk stuk?
paper-back = Terug naar het overzicht
paper-make = Lezen en afdrukken
paper-make-means = Lezen hoe het wordt, afdrukken, bewaren of kopiëren.
paper-diary = Opslaan voor de agenda
paper-content = Wat erop komt
paper-short-record = Zonder bijlagen
paper-full-record = Met bijlagen
paper-short-note = Kort
paper-full-note = Lang
paper-short-discussion = Zonder de antwoorden
paper-full-discussion = Met de antwoorden
paper-attach = De casus zelf meegeven in het bestand
paper-attach-means = Dan kan Weegwijzer later nagaan of verslag en casus bij elkaar horen. Wie het bestand krijgt, krijgt daarmee alles wat in de casus staat. Alleen voor uw eigen dossier.
paper-attached = Let op: de casus zit in dit bestand. Geef het aan niemand mee.
paper-attach-not = De casus kan niet mee in dit bestand.
    .remedy = De casus is met een andere uitgave van het protocol doorlopen, of het protocol is intussen veranderd. Maak het verslag zonder de casus.
paper-attach-unwritable = De casus kon niet worden opgeschreven om mee te gaan in dit bestand.
    .remedy = Maak het verslag zonder de casus, en meld deze fout.
paper-attach-no-zone = De casus kan niet mee in dit bestand: de tijdzone van deze computer heeft geen naam.
    .remedy = Kies in de instellingen van de computer een tijdzone, zoals Europe/Amsterdam, of maak het verslag zonder de casus.
paper-making = De bladzijden worden gemaakt.
# $page (Number) - the page that is shown
# $pages (Number) - how many pages there are
paper-page = Bladzijde { $page } van { $pages }
paper-previous = Vorige
paper-next = Volgende
paper-larger = Groter
paper-smaller = Kleiner
paper-fit = Passend
# $percent (Number) - size of the page against real size
paper-size = { $percent }%
paper-not-yet = Dit ontbreekt nog. Op het stuk staat het bovenaan:
paper-answer-now = Beantwoord nu
# $folder (String) - where it lies
paper-saved-in = Bewaard in { $folder }
paper-show-folder = Toon in map
paper-print = Afdrukken
paper-open = Bewaren en openen
paper-copy = Tekst kopiëren
paper-copy-visible = Zichtbare vorm kopiëren
paper-copy-shielded = Besloten vorm kopiëren
paper-visible-title = Zichtbare vorm, voor waar iemand meeleest
paper-visible-none = Nog niets: er is nog niets beoordeeld en geen datum gegeven.
paper-visible-rest = Dit zijn vaste zinnen. Wat u zelf typte, komt hier nooit in: het programma kan niet nagaan of het veilig is. Vul S en O zelf aan, ook neutraal.
paper-along-unasked = Nog niet gevraagd: wie kan dit dossier meelezen? Weet dat voor u iets meegeeft.
paper-shielded-title = Besloten vorm, met de inhoud
paper-rests-on = Waar dit op rust, en hoe zeker het is
# $seconds (Number) - after how long the clipboard is cleared
paper-copied = De tekst staat op het klembord. Over { $seconds } seconden maakt Weegwijzer het klembord leeg, tenzij er dan iets anders op staat. Sluit u Weegwijzer eerder, dan kan de tekst meteen weg zijn.
paper-not-copied = Een ander programma houdt het klembord bezet. Er is niets gekopieerd.
    .remedy = Kopieer het stuk opnieuw.
paper-forgotten = Het klembord is leeggemaakt.

mark-title = Eerst nakijken
mark-means = Dit stuk mag naar niemand terug te leiden zijn. De woorden hieronder wijzen misschien iemand aan. Vervang ze, of zeg per woord dat het kan blijven staan. In uw casus verandert niets.
mark-means-labels = Deze woorden stellen een diagnose of vellen een oordeel. Over iemand die u niet heeft onderzocht, horen ze niet in een melding. Vervang ze door wat u zag of hoorde, of laat ze staan.
mark-limits = Het programma vindt niet alles. Lees het stuk daarna zelf nog een keer door.
# $count (Number) - words that are not decided on yet
mark-left = { $count ->
    [one] Nog één plek na te kijken
   *[other] Nog { $count } plekken na te kijken
}
mark-show = Nagekeken woorden
mark-with = Vervangen door
mark-replace = Vervangen
mark-keep = Laten staan
mark-kept = blijft staan
mark-kind-name = Lijkt een naam
mark-kind-birth = Lijkt een geboortedatum
mark-kind-citizen = Lijkt een burgerservicenummer
mark-kind-postcode = Lijkt een postcode
mark-kind-street = Lijkt een adres
mark-kind-place = Lijkt een woonplaats
mark-kind-organisation = Lijkt een school, opvang of werkgever
mark-kind-phone = Lijkt een telefoonnummer
mark-kind-mail = Lijkt een e-mailadres
mark-kind-account = Lijkt een bankrekening
mark-kind-plate = Lijkt een kenteken
mark-kind-role = Misschien herkenbaar aan wie het is
mark-for-role = [iemand uit de omgeving]
mark-why-role = er zijn er weinig van wie dit gezegd kan worden
mark-kind-handle = Lijkt een gebruikersnaam
mark-kind-file = Lijkt een dossiernummer
mark-kind-label = Lijkt een diagnose of oordeel
mark-why-listed = staat in de lijst
mark-why-announced = door het woord ervoor
mark-why-capital = hoofdletter binnen een zin
mark-why-again = stond al ergens anders
mark-why-form = door de vorm
mark-why-digits = controlegetal klopt
mark-why-long = lang nummer
mark-why-ago = datum van lang geleden
mark-for-name = [naam]
mark-for-birth = [geboortedatum]
mark-for-citizen = [nummer]
mark-for-postcode = [postcode]
mark-for-street = [adres]
mark-for-place = [plaats]
mark-for-organisation = [instelling]
mark-for-phone = [telefoonnummer]
mark-for-mail = [e-mailadres]
mark-for-account = [rekening]
mark-for-plate = [kenteken]
mark-for-handle = [account]
mark-for-file = [nummer]

print-title = Afdrukken
print-looking = De printers worden gezocht.
print-which = Welke printer?
print-usual = de gewone
print-none = Er is geen printer ingesteld.
print-none-remedy = Bewaar het stuk als PDF en druk het af op een computer met een printer.
print-copies = Aantal
print-one-sided = Enkelzijdig
print-two-sided = Dubbelzijdig
print-start = Afdrukken
print-sending = Het stuk gaat naar de printer.
# $printer (String) - name of the printer
print-waiting = Het stuk wacht op { $printer }.
# $printer (String) - name of the printer
print-printing = { $printer } drukt het stuk af.
# $printer (String) - name of the printer
print-halted = { $printer } staat stil. Kijk of er papier is en of de printer aan staat. De opdracht blijft wachten.
# $printer (String) - name of the printer
print-done = Afgedrukt op { $printer }.
print-cancelled = De opdracht is gestopt. Bladzijden die al uit de printer kwamen, liggen daar nog.
print-failed = De printer kon het stuk niet afdrukken. Er is niets verloren; probeer het opnieuw of kies een andere printer.
# $printer (String) - name of the printer
print-left = De opdracht staat niet meer in de rij van { $printer }. Kijk bij de printer of alles eruit is.
print-stop = Opdracht stoppen
print-leave = Niet meer volgen
print-again = Opnieuw proberen
print-not-readable = Kijk bij de printer of het stuk eruit komt.

print-trouble-commands = Op deze computer kan Weegwijzer niet zelf afdrukken.
    .remedy = Bewaar de PDF, open hem en druk hem daar af.
print-trouble-service = De afdrukdienst van deze computer draait niet.
    .remedy = Probeer het opnieuw, of bewaar de PDF en druk hem later af.
print-trouble-network = De afdrukdienst staat op een andere computer. Weegwijzer maakt geen verbinding over een netwerk.
    .remedy = Bewaar de PDF, open hem en druk hem daar af.
print-trouble-gone = Deze printer is er niet meer.
    .remedy = Kies een andere printer. Er is niets verloren.
print-trouble-accepting = Deze printer neemt nu geen opdrachten aan.
    .remedy = Kies een andere printer of probeer het straks opnieuw.
print-trouble-silent = De afdrukdienst geeft geen antwoord.
    .remedy = Probeer het straks opnieuw, of bewaar de PDF.
# $said (String) - what the print service said
print-trouble-refused = De afdrukdienst weigerde het stuk: { $said }
    .remedy = Kies een andere printer of bewaar de PDF.
