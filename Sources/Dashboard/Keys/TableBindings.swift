/// Sorting, choosing columns, ranges and exports of lists.
let tableBindings: [Binding] = []
