### What the loader says of a protocol's files, to whoever writes them: the words around every finding, and those that
### several findings share. The findings themselves are in the files beside this one: loader-writing (how a file is
### written), loader-model (what a form or field takes), loader-fitting (parts that do not fit each other),
### loader-papers, loader-scenarios and loader-texts. Each finding is a message with a .label under the offending text and,
### where there is one, a .help.

loader-error = error
loader-warning = warning
loader-remedy = help

loader-or = { $first } or { $last }
loader-nearest = did you mean `{ $name }`?
loader-choose = choose from: { $list }
    .among = choose for example from: { $list } (and { $more } more)
loader-at = { $said } (at `{ $id }`)
loader-first-time = for the first time

loader-thing =
    .role = role
    .source = source
    .term = term
    .step = step
    .question = question
    .field = field
    .option = option
    .reason = reason
    .alert = alert
    .outcome = outcome
    .one-of = choice of outcomes
    .action = action
    .card = card
    .guarantee = guarantee
    .paper = paper
    .scenario = scenario
    .numbering = numbering
    .strip = strip
    .door = door
    .region = region of the body
