### Making local agreements where a protocol is read.

agree-door = Eigen afspraken maken
agree-door-about = Zeg een tekst anders, zet een regel op een kaart of stel een eigen vraag. Het protocol zelf blijft zoals het is.
agree-opening = Het protocol wordt gelezen …
agree-by = Van wie zijn deze afspraken?
agree-by-hint = De naam van uw organisatie of groep. Die staat bij elke afspraak en onder de stukken.
agree-begin = Beginnen
agree-leave = Klaar
# $by (String) - whose agreements
agree-of = Afspraken van { $by }
# $count (Number) - how many things were agreed
agree-differs = { $count ->
    [0] Wat verschilt (niets)
   *[other] Wat verschilt ({ NUMBER($count) })
}
agree-how = Open een stap of een kaart, en kies daar.
agree-undo = Ongedaan maken
agree-keeping = Wordt nagekeken en bewaard …
agree-kept = Bewaard
agree-undone = Ongedaan gemaakt
agree-not-kept = Niet bewaard
# $count (Number) - how many things were found
agree-found-count = { $count ->
    [one] De controle zegt één ding
   *[other] De controle zegt { NUMBER($count) } dingen
}
agree-faulty = Zo is het protocol niet te gebruiken. Er is niets bewaard; wat u schreef, staat er nog.
agree-missing = Dit moet nog worden ingevuld.
# $file (String) - the file
agree-by-hand = “{ $file }” is met de hand gewijzigd. Het venster laat het zoals het is.
    .remedy = Geef het bestand een andere naam, die ook op .local.ron eindigt. Het blijft dan gelden, en hier begint een nieuw.
agree-unusable = Dit protocol kan niet worden gebruikt, ook zonder afspraken.
    .remedy = Kijk in de lijst wat er aan de hand is en herstel dat eerst.

agree-texts-about = Schrijf wat er bij u moet staan. Enter bewaart. Wie Engels leest, ziet uw Nederlandse tekst.
agree-text-ask = Vraag
agree-text-hint = Hulp bij het antwoord
agree-text-hint-of-option = Uitleg bij deze keuze
agree-text-why = Waarom dit wordt gevraagd
agree-text-label = Keuze
agree-text-title = Titel
agree-text-aim = Doel van de stap
agree-text-say = Tekst
agree-text-act = Wat te doen
agree-text-norm = Norm
agree-text-term = Begrip
agree-text-means = Betekenis
agree-text-about = Waar het over gaat
# $number (Number) - which line of a card
agree-text-line = Regel { NUMBER($number) }

agree-line-add = + regel
agree-line-say = Wat er op de kaart komt
agree-line-call = Nummer
agree-line-call-hint = Mag leeg blijven. Een nummer staat groot op de kaart.
agree-place = Waar dit staat
agree-place-hint = Bijvoorbeeld: afspraak 4, of bladzijde 12.

agree-question-add = + vraag hierna
agree-question-new = Eigen vraag
agree-question-change = Eigen vraag wijzigen
# $ask (String) - the question before it
agree-question-after = Komt na: { $ask }
agree-sort = Wat kan worden geantwoord
agree-sort-one = Eén keuze
agree-sort-many = Meer keuzes
agree-sort-text = Tekst
agree-sort-date = Datum
agree-sort-number = Getal
# $number (Number) - which option
agree-option = Keuze { NUMBER($number) }
agree-option-add = + keuze
agree-option-missing = Er zijn ten minste twee keuzes nodig.
agree-need = Moet er een antwoord komen
agree-may-stay-open = Mag open blijven
agree-must = Moet worden beantwoord
agree-must-about = Zolang dat niet is gebeurd, staat de vraag bij de open punten.
agree-when = Wanneer wordt dit gevraagd
agree-when-always = Altijd.
agree-when-add = + alleen na een bepaald antwoord
agree-when-of = Op welke vraag
agree-when-search = Een andere vraag zoeken
agree-when-is = Is geantwoord
agree-when-whatever = Een antwoord, wat het ook is
agree-when-missing = Kies wat er is geantwoord.
agree-when-all = Alles hiervan
agree-when-any = Eén ervan is genoeg
agree-papers = Op welke stukken
agree-source = Waarop dit berust
agree-own = Eigen afspraak
agree-read = Daar nagelezen
agree-not-read = Nog niet nagelezen
agree-preview = Zo staat het in de loop
agree-preview-later = Hier staat de vraag zodra zij, de keuzes en het waarom zijn ingevuld.
agree-found = Wat de controle zegt
agree-comparing = Wordt nagekeken …
agree-not-looked = De controle volgt zodra u verder gaat.
agree-nothing-found = De controle heeft niets op te merken.

agree-title = Wat verschilt van wat meekwam
# $file (String) - the file
agree-about = Dit staat in { $file }, in de map met eigen protocollen.
agree-nothing = Er verschilt niets: er zijn hier nog geen afspraken gemaakt.
agree-go = Ga erheen
agree-in-full = Alle verschillen, en verzonnen casussen die anders eindigen
