package io.midicenter.index.write;

/// A digest of up to 4,096 contiguous content ids, compared with the same sums in SQL.
///
/// @param bucket `content_id >> 12`
/// @param sumVersion Σ version
/// @param sumMixed Σ (content_id mod 1,000,003) · version
public record BucketSum(long bucket, long count, long sumVersion, long sumMixed) {
  /// Bits of a content id inside its bucket.
  public static final int SHIFT = 12;

  /// Modulus of the mixed sum.
  public static final long MODULUS = 1_000_003;

  BucketSum plus(long contentId, long version) {
    return new BucketSum(
        bucket, count + 1, sumVersion + version, sumMixed + contentId % MODULUS * version);
  }
}
