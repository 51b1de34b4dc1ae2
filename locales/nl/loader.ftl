### What the loader says of a protocol's files, to whoever writes them: the words around every finding, and those that
### several findings share. The findings themselves are in the files beside this one: loader-writing (how a file is
### written), loader-model (what a form or field takes), loader-fitting (parts that do not fit each other),
### loader-papers, loader-scenarios and loader-texts. Each finding is a message with a .label under the offending text and,
### where there is one, a .help.

loader-error = fout
loader-warning = let op
loader-remedy = hulp

# $first (String) - one form, or several with commas
# $last (String) - the last one
loader-or = { $first } of { $last }
# $name (String) - the known name that comes nearest
loader-nearest = bedoelde u `{ $name }`?
# $list (String) - the names there are
# $more (Number) - how many more there are
loader-choose = kies uit: { $list }
    .among = kies bijvoorbeeld uit: { $list } (en nog { $more })
# $said (String) - a part of the model, or a sentence
# $id (String) - the question it is about
loader-at = { $said } (bij `{ $id }`)
loader-first-time = voor het eerst

# What has an identifier; in Dutch with its article.
loader-thing =
    .role = de rol
    .source = de bron
    .term = het begrip
    .step = de stap
    .question = de vraag
    .field = het veld
    .option = de optie
    .reason = de reden
    .alert = de waarschuwing
    .outcome = de uitkomst
    .one-of = de keuze uit uitkomsten
    .action = de actie
    .card = de kaart
    .guarantee = de garantie
    .paper = het stuk
    .scenario = het scenario
    .numbering = de nummering
    .strip = de strook
    .door = de deur
    .region = de plek op het lichaam
