package dev.kizuna.partner.aggregate.domain;

/** Why a command is not carried out. */
public sealed interface Refusal {

    String detail();

    /** The aggregate's present state does not allow it. */
    record WrongState(String detail) implements Refusal {}

    /** A value of the command does not fit what is known. */
    record Invalid(String field, String detail) implements Refusal {}

    /**
     * A rule with a name of its own speaks against it.
     *
     * @param field of the command that is wrong; empty when it is about the whole
     */
    record Against(Rule rule, String field, String detail) implements Refusal {}

    /** The partner it speaks of is not known. */
    record UnknownPartner(String partnerId) implements Refusal {

        @Override
        public String detail() {
            return "no partner has the id \"" + partnerId + "\"";
        }
    }
}
