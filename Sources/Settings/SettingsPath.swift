/// Where a user's settings and what is remembered stand below the XDG folders (设置).
package enum SettingsPath {
  /// Below `$XDG_CONFIG_HOME`.
  package static let file = "tiaokuai/config.toml"
  /// Below `$XDG_STATE_HOME`.
  package static let remembered = "tiaokuai/state.toml"
}
