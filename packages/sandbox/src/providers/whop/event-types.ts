/** Every event that a webhook of the Legacy API may subscribe to. */
export const EVENT_TYPES = `
  invoice.created invoice.marked_uncollectible invoice.paid invoice.past_due invoice.voided membership.activated
  membership.deactivated membership.trial_ending_soon entry.created entry.approved entry.denied entry.deleted
  setup_intent.requires_action setup_intent.succeeded setup_intent.canceled ledger_account.funds_available
  withdrawal.created withdrawal.updated course_lesson_interaction.completed payout_method.created verification.succeeded
  identity_profile.approved identity_profile.rejected identity_profile.needs_action identity_profile.updated
  payout_account.status_updated resolution_center_case.created resolution_center_case.updated
  resolution_center_case.decided chat.message.created chat.reaction.created payment.created payment.succeeded
  payment.failed payment.pending dispute.created dispute.updated refund.created refund.updated dispute_alert.created
  membership.cancel_at_period_end_changed
`
  .trim()
  .split(/\s+/);
