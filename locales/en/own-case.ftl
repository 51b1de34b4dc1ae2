### The user's own fictional cases.

own-case-elsewhere = { $answers ->
    [one] { $answers } answer belongs to another protocol and is left out
   *[other] { $answers } answers belong to another protocol and are left out
}
