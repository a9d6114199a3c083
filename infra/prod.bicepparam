using 'main.bicep'

param name = 'pipeline'
param stage = 'prod'
param handler = 'worker'
param googleFolders = split(readEnvironmentVariable('PIPELINE_GOOGLE_FOLDERS'), ',')
param googleRegistry = readEnvironmentVariable('PIPELINE_GOOGLE_REGISTRY')
param googleKey = readEnvironmentVariable('PIPELINE_GOOGLE_KEY', '')
param pseudonymKey = readEnvironmentVariable('PIPELINE_PSEUDONYM_KEY', '')
param letterPassword = readEnvironmentVariable('PIPELINE_LETTER_PASSWORD', '')
param budgetStart = readEnvironmentVariable('PIPELINE_BUDGET_START')
param budgetContacts = [readEnvironmentVariable('PIPELINE_BUDGET_CONTACT')]
param monthlyBudget = 50
