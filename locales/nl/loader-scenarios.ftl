### Scenarios that do not fit their protocol.

# $found (String) - the form of the given answer
# $of (String) - the question
# $kind (String) - its kind of answer
# $example (String) - how such an answer is written
loader-given-does-not-fit = `{ $found }` past niet bij `{ $of }`: die vraagt om `{ $kind }`
    .label = van een andere soort
    .help = schrijf { $example }
# $number (String) - the number
# $low (String) - the lowest, or nothing
# $high (String) - the highest, or nothing
loader-outside-range = { $number } valt buiten wat de vraag aanneemt
    .label = aangenomen: { $low }..{ $high }
    .help = kies een getal daarbinnen, of verruim `min` en `max` van de vraag
# $of (String) - the question
# $choose (String) - which reasons there are
loader-reason-not-listed = bij `{ $of }` tellen alleen de genoemde redenen
    .label = zonder zo'n reden
    .help = voeg `because: "..."` toe; { $choose }
loader-no-reason = hier ontbreekt een reden in woorden
    .label = zonder reden
    .help = schrijf waarom; het komt in het dossier
loader-left-without-reason = hier wordt een vraag weggelaten zonder reden
    .label = zonder reden
    .help = noem een reden, of laat het zo als het om een vergeten reden gaat
# $id (String) - an alert
loader-contradiction = `{ $id }` wordt wel én niet verwacht
    .label = ook genoemd onder `raised`
    .help = houd er één van beide
