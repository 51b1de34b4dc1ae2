### Answers in words, where the answer itself has none.

said-none = none
said-unknown = not known
said-unknown-ask = not known; to be asked of: { $ask }
