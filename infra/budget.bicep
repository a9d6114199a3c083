// One letter at 80% of the month's budget, one when it is passed.
param name string
param amount int
param start string
param contacts string[]

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: name
  properties: {
    amount: amount
    category: 'Cost'
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: {
      near: { enabled: true, operator: 'GreaterThan', threshold: 80, contactEmails: contacts }
      over: { enabled: true, operator: 'GreaterThan', threshold: 100, contactEmails: contacts }
    }
  }
}
