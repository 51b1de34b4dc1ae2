### Local agreements that are laid over a protocol: where they stand, and what is wrong with them.

# The heading on paper of what agreements added.
overlay-heading = Eigen afspraken

# $of (String) - the id that was written
# $known (String) - the id of the protocol
overlay-other-protocol = deze afspraken zijn van `{ $of }`, en niet van `{ $known }`
    .label = een ander protocol
    .help = schrijf hier `{ $known }`, of leg het bestand bij zijn eigen protocol
# $of (String) - the id that was written
overlay-no-protocol = er is geen protocol `{ $of }` om afspraken over te leggen
    .label = dit protocol is er niet
# $what (String) - the id that was written
# $meant (String) - a remedy that names what is there
overlay-not-there = `{ $what }` staat niet, of niet meer, in het protocol eronder: dit deel is weggelaten
    .label = staat er niet
    .help = haal dit deel weg, of kies waar het nu hoort
    .help-meant = { $meant } (of haal dit deel weg, als het uit het protocol verdwenen is)
# $now (String) - the text as it is now
overlay-changed = de tekst die u vervangt, is in het protocol veranderd
    .label = dit stond er toen u het afsprak
    .help = nu staat er: “{ $now }”. Kijk of uw tekst nog klopt, en zet de nieuwe tekst hier
# $now (String) - the text as it is now
overlay-unwatched = er staat niet bij welke tekst u vervangt: verandert die in een nieuwe editie, dan hoort u dat niet
    .label = `was` ontbreekt
    .help = zet erbij: `was: "{ $now }"`
overlay-twice = deze tekst is al door een andere vervangen
    .label = de tweede keer
    .help = houd er één
# $of (String) - the question
overlay-no-options = bij `{ $of }` valt niets te kiezen
    .label = geen keuzevraag
    .help = een optie kan erbij in een vraag van de soort `One`, `Many` of `Judgement`

# $by (String) - whose agreements
overlay-by = Met eigen afspraken van { $by }
# $date (String) - a date
overlay-agreed = Afgesproken op { $date }.
# $date (String) - a date
# $until (String) - another one
overlay-agreed-until = Afgesproken op { $date }; opnieuw te bekijken voor { $until }.
overlay-title = Eigen afspraken
overlay-audience = Voor wie de afspraken vaststelt. Hier staat alleen wat anders is dan in het protocol zelf.
overlay-what = Wat
overlay-says = Tekst
overlay-from = Bron
overlay-sign = Opmerkingen, naam, datum en handtekening
# $was (String) - the text before
overlay-instead-of = In de plaats van: “{ $was }”
overlay-sort-text = Andere tekst bij
overlay-sort-line = Regel erbij op kaart
overlay-sort-card = Kaart
overlay-sort-question = Vraag na
overlay-sort-option = Keuze erbij in
overlay-sort-hint = Melding wordt een tip:
overlay-sort-attention = Melding vraagt aandacht:
overlay-sort-danger = Melding wordt gevaar:
overlay-mark = eigen afspraak
# $count (Number) - how many things are to be looked at
overlay-outgrown = { $count ->
    [one] Eén punt bij uw eigen afspraken vraagt aandacht.
   *[other] { NUMBER($count) } punten bij uw eigen afspraken vragen aandacht.
}
overlay-outgrown-about = De rest geldt gewoon. Pas het bestand aan en lees het opnieuw.
# $of (String) - the question
overlay-taken = het protocol heeft al een vraag `{ $of }`
    .label = deze id is bezet
    .help = kies een andere id, met de naam van uw organisatie erin
overlay-nothing-there = hier staat in het protocol geen tekst die u vervangt
    .label = `was` hoort bij een tekst die er is
    .help = haal `was` weg: uw tekst komt erbij
overlay-no-reason = een waarschuwing zachter of harder laten klinken vraagt een reden
    .label = zonder reden
    .help = schrijf in `because` waarom dit hier zo is afgesproken
overlay-same-level = deze waarschuwing klinkt al zo
    .label = hetzelfde
    .help = haal dit deel weg, of kies een ander niveau: `Hint`, `Attention` of `Danger`
# $sort (String) - what was agreed
# $about (String) - what it is about
overlay-of = { $sort } “{ $about }”
# $sort (String) - what was agreed
# $about (String) - what it is about
# $part (String) - which of its texts
overlay-of-part = { $sort } “{ $about }” ({ $part })
# $folder (String) - the folder of the copy
overlay-own-copy = deze afspraken liggen over uw eigen kopie in de map `{ $folder }`, niet over het protocol dat meekomt
    .label = over de kopie
    .help = de kopie is gelijk aan wat meekomt: haal de map `{ $folder }` weg, dan liggen de afspraken daarover en komen nieuwe edities vanzelf door
    .help-changed = heeft u de map `{ $folder }` bewust gemaakt, laat haar dan staan en neem nieuwe edities zelf over; anders haalt u haar weg, en liggen de afspraken over wat meekomt
# $folder (String) - the folder of the copy
# $file (String) - the file of agreements
overlay-already-in = deze afspraken staan al in de kopie in de map `{ $folder }`: die geldt zoals zij is, en dit bestand niet
    .label = staat er al in
    .help = haal de map `{ $folder }` weg, dan liggen de afspraken over het protocol dat meekomt; wilt u de kopie houden, haal dan `{ $file }` hier weg
# $fact (String) - the fact
# $protocols (String) - other protocols that ask for it
overlay-stranger = het antwoord op `{ $fact }` geldt ook in { $protocols }, en daar is deze keuze er niet
    .label = hier wel, daar niet
    .help = maak voor { $protocols } dezelfde afspraak, of stel een eigen vraag zonder `fact`
# $found (String) - what was written
overlay-date-for-paper = hier horen namen van papieren, en `{ $found }` is een datum: dit deel is weggelaten
    .label = een datum
# $now (String) - the level as it is now
overlay-spoke = deze waarschuwing heeft in het protocol nu een ander niveau
    .label = zo klonk zij toen u het afsprak
    .help = nu is het `{ $now }`. Kijk of uw afspraak nog klopt, en zet `{ $now }` hier
# $level (String) - how the alert spoke
overlay-spoke-before = Was: { $level }
overlay-level-hint = tip
overlay-level-attention = aandacht
overlay-level-danger = gevaar
