/** Dots per inch below which a digitised paper does not meet the rule (DIGIT-02). */
export const LEAST_SCAN_DPI = 200;
