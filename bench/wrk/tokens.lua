-- Access tokens of the benchmark's users, one per line in the file that TOKENS names.
local tokens = {}
for line in io.lines(os.getenv("TOKENS")) do tokens[#tokens + 1] = line end
return tokens
