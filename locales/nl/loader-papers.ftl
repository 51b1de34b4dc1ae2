### Papers of a protocol that ask for more than their reader may see, or for nothing.

# $id (String) - the question or field
# $anonymous (Bool) - whether the paper is to hold no identifiers
# $reader (String) - an attribute of loader-reader
# $holds (String) - an attribute of loader-holds
loader-not-for-reader = `{ $id }` hoort niet op { $anonymous ->
        [true] een stuk zonder herleidbare gegevens
       *[false] een stuk
    } voor { $reader }: het bevat { $holds }
    .label = niet voor deze lezer
    .help = haal het hier weg, of kies een andere `reader` voor dit stuk
    .help-unmarked = haal het hier weg, of schrijf bij de vraag wat het antwoord bevat: `holds: Case`, `Identifying`, `ThirdParty` of `OwnNote`
# $form (String) - the block
# $anonymous (Bool) - whether the paper is to hold no identifiers
# $reader (String) - an attribute of loader-reader
loader-block-not-for-reader = `{ $form }` hoort niet op { $anonymous ->
        [true] een stuk zonder herleidbare gegevens
       *[false] een stuk
    } voor { $reader }: het toont redenen in eigen woorden
    .label = alleen voor het eigen dossier
    .help = haal het weg, of schrijf `reader: File` zonder `anonymous`
loader-empty-block = dit blok noemt geen vragen
    .label = lege lijst
    .help = noem vragen, of haal het blok weg

loader-reader =
    .file = het eigen dossier
    .professional = een andere professional
    .veilig-thuis = Veilig Thuis
    .anybody = iedereen
loader-holds =
    .unmarked = vrije tekst zonder merk
    .case = de zaak zelf
    .identifying = wat naar een persoon leidt
    .third-party = gegevens van of over een derde
    .own-note = een eigen overweging van de behandelaar
