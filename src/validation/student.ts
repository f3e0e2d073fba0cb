/** Two-sided quantiles of Student's t for a level of .95, by degrees of freedom from 1. */
const quantiles95 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
]
const normal = 1.96

/** The two-sided 95 % quantile of Student's t: that of the normal distribution and more, the fewer degrees of freedom. */
export function studentQuantile(freedom: number): number {
  // Beyond the table the first terms of the expansion are exact to three digits (Abramowitz & Stegun 26.7.5).
  return quantiles95[freedom - 1] ?? normal + (normal ** 3 + normal) / (4 * freedom)
}
