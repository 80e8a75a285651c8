/// Log, lesson and what a newcomer needs.
let lessonBindings: [Binding] = []
