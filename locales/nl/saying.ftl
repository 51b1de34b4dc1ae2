### Answers in words, where the answer itself has none.

# Nothing was ticked or listed, on purpose.
said-none = geen
said-unknown = niet bekend
# $ask (String) - who or what could tell
said-unknown-ask = niet bekend; na te vragen bij: { $ask }
