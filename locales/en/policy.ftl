### What an organisation set for everybody who works there.

policy-title = Set by { $organisation }
policy-language = Language, until you choose one: { $language }
policy-idle = The vault locks after at most { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
policy-copying = The text of papers cannot be copied
policy-protocols = Protocols and agreements come from { $folder }, not from your own folder
policy-phonebook = Phone book, until you keep your own: { $file }
policy-file = This is in { $file }. It cannot be changed here.
policy-no-copying = { $organisation } set that the text of papers is not copied.
