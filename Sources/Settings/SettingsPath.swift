/// Where the settings of a user stand below `$XDG_CONFIG_HOME` (设置).
package enum SettingsPath {
  package static let file = "tiaokuai/config.toml"
}
