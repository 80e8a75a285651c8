/// One cell of the screen: a grapheme of up to five code points, its width and its style.
///
/// Packed into 16 bytes, so that a canvas is copied and compared as plain memory: three code points
/// of 21 bits in `low`; two more, the width (2 bits) and the style (16 bits) in `high`.
package struct Cell: Hashable, Sendable {
  package static let maximumCodePoints = 5

  private let low: UInt64
  private let high: UInt64

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// A grapheme of one code point.
  package init(_ scalar: Unicode.Scalar, width: Int, style: Style) {
    low = UInt64(scalar.value)
    high = UInt64(width) << Self.widthShift | Self.pack(style)
  }

  /// A grapheme of several code points; those after the fifth are dropped.
  package init(_ scalars: some Sequence<Unicode.Scalar>, width: Int, style: Style) {
    var low: UInt64 = 0
    var high = UInt64(width) << Self.widthShift | Self.pack(style)
    for (index, scalar) in scalars.prefix(Self.maximumCodePoints).enumerated() {
      if index < 3 {
        low |= UInt64(scalar.value) << (21 * UInt64(index))
      } else {
        high |= UInt64(scalar.value) << (21 * UInt64(index - 3))
      }
    }
    self.init(low: low, high: high)
  }

  package static func blank(_ style: Style = .text) -> Cell {
    Cell(" ", width: 1, style: style)
  }

  /// Cells the grapheme takes: 1 or 2, and 0 for the right half of a wide one.
  package var width: Int { Int(high >> Self.widthShift & 3) }
  package var isRightHalf: Bool { width == 0 }

  package var style: Style {
    let attributes = Style.Attributes(rawValue: UInt8(high >> Self.styleShift & 0xFF))
    return Style(Role(rawValue: UInt8(high >> (Self.styleShift + 8))) ?? .text, attributes)
  }

  /// The same grapheme in another style.
  package func styled(_ style: Style) -> Cell {
    Cell(low: low, high: high & ~Self.styleMask | Self.pack(style))
  }

  /// What stands in the cell after this wide one.
  package var rightHalf: Cell { Cell(low: 0, high: high & Self.styleMask) }

  /// Code point `index` of `0..<5`, or 0 past the end.
  package func codePoint(_ index: Int) -> UInt32 {
    index < 3
      ? UInt32(low >> (21 * UInt64(index)) & Self.scalarMask)
      : UInt32(high >> (21 * UInt64(index - 3)) & Self.scalarMask)
  }

  /// The grapheme; empty for a right half.
  package var text: String {
    var text = String.UnicodeScalarView()
    for index in 0..<Self.maximumCodePoints {
      guard codePoint(index) != 0, let scalar = Unicode.Scalar(codePoint(index)) else { break }
      text.append(scalar)
    }
    return String(text)
  }

  /// 0 for equal cells, without a branch.
  func differingBits(_ other: Cell) -> UInt64 {
    (low ^ other.low) | (high ^ other.high)
  }

  // MARK: - Layout of `high`

  private static let scalarMask: UInt64 = 0x1F_FFFF
  private static let widthShift: UInt64 = 42
  private static let styleShift: UInt64 = 48
  private static let styleMask: UInt64 = 0xFFFF << styleShift

  private static func pack(_ style: Style) -> UInt64 {
    UInt64(style.role.rawValue) << (styleShift + 8)
      | UInt64(style.attributes.rawValue) << styleShift
  }
}
