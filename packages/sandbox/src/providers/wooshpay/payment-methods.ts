/** Every `payment_method_data.type`. */
export const PAYMENT_METHODS = `
  card alipayplus alipay wechat_pay sepa_debit alipay_hk boost truemoney gcash kakaopay touchngo rabbit_line_pay dana
  klarna ideal giropay sofort eps trustly bancontact p24 unionpay fpx mcash grabpay bank_transfer_id qris promptpay ovo
  shopeepay upi boleto paynow pix 9pay stitch bpi
`
  .trim()
  .split(/\s+/);
