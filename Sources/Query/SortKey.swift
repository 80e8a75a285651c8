/// One column by which a list is sorted, and which way (排序).
package struct SortKey: Hashable, Sendable {
  /// The name of the field, as the filter language writes it.
  package let field: String
  package let descending: Bool

  package init(field: String, descending: Bool) {
    self.field = field
    self.descending = descending
  }
}
