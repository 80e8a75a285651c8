/// Themes, mouse and other preferences.
let settingsBindings: [Binding] = []
