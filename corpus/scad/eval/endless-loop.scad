echo(len([for (i = 0; i >= 0; i = i + 1) 0]));
// status: OverBudget(Exceeded { resource: Steps, limit: 5000000 })
