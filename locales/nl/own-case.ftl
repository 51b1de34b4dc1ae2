### The user's own fictional cases.

# $answers (Number) - how many are left out
own-case-elsewhere = { $answers ->
    [one] { $answers } antwoord hoort bij een ander protocol en gaat niet mee
   *[other] { $answers } antwoorden horen bij een ander protocol en gaan niet mee
}
