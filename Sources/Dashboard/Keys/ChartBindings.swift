/// Charts and the block overview.
let chartBindings: [Binding] = []
