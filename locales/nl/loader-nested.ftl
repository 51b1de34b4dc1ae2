# A log under another.
# $log (String) - the log
nested-itself = de regels van `{ $log }` horen onder regels van `{ $log }` zelf
    .label = is de lijst zelf
    .help = noem bij `under` een andere lijst, of haal `under` weg
# $log (String) - the log
# $above (String) - the log it is under
# $top (String) - the log that one is under
nested-two-deep = `{ $log }` ligt twee diep: ook `{ $above }` hoort onder een andere lijst
    .label = `{ $above }` hoort onder `{ $top }`
    .help = één diep gaat wel: schrijf `under: "{ $top }"`, of maak er velden van
# $log (String) - the log
# $above (String) - the log it is under
nested-asked-before = `{ $log }` wordt gevraagd voordat `{ $above }` regels heeft
    .label = wordt later gevraagd
    .help = zet de vraag achter `{ $above }`
# $log (String) - the log
nested-shared = `{ $log }` hoort onder een andere lijst en kan geen feit zijn
    .label = de regels kwamen mee zonder de regel waar ze onder horen
    .help = haal `fact` weg
# $log (String) - the log
# $form (String) - how it is shown
nested-shown = `{ $log }` hoort onder een andere lijst en kan niet als `{ $form }` getoond worden
    .label = staat al onder de regels van de andere lijst
    .help = haal `shown` weg
# $log (String) - the log
nested-in-contact = een contact kan geen regels maken in `{ $log }`: die horen onder een andere lijst
    .label = onder welke regel is hier niet bekend
    .help = noem in `contact` de andere lijst
# $form (String) - the block
# $log (String) - the log
# $above (String) - the log it is under
nested-on-paper = `{ $form }` kan niet over `{ $log }` gaan: op papier staan die regels bij die van `{ $above }`
    .label = staat al bij de regel waar het onder hoort
    .help = `{ $log }` komt mee met `{ $above }`: noem die lijst, en kies met `show` of dat zo is
# $log (String) - the log
# $above (String) - the log it is under
nested-no-row = een regel van `{ $log }` zegt niet onder welke regel van `{ $above }` hij hoort
    .label = onder welke regel?
    .help = begin de regel met `("{ $above }", Row(1))`; er wordt geteld vanaf 1
# $above (String) - the log it is under
# $number (Number) - the row that is meant
# $rows (Number) - how many there are
nested-no-such-row = `{ $above }` heeft dan geen regel { NUMBER($number) }
    .label = { $rows ->
        [0] er zijn er nog geen
       *[other] er zijn er { $rows }
    }
    .help = kies een regel van 1 tot en met { $rows }
    .help-none = beantwoord eerst `{ $above }`
# $log (String) - the log
# $found (String) - the log that is named
nested-row-elsewhere = een regel van `{ $log }` hoort niet onder een regel van `{ $found }`
    .label = staat hier niet onder
    .help = haal dit weg, of geef de lijst `under`
