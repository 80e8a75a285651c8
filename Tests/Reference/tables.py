"""Reads a folder of tables (files page, section 1) into rows with English columns and codes."""

import csv
import os

COLUMNS = {
  "district": ("id name", "编号 名称"),
  "streets": ("id name district", "编号 名称 区"),
  "communities": ("id name street households posts_chief posts_deputy posts_worker from_month",
                  "编号 名称 街道 户数 正职编制 副职编制 社工编制 起始月"),
  "grids": ("id name community households buildings points from_month", "编号 名称 社区 户数 楼栋数 分值 起始月"),
  "departments": ("id name name_en", "编号 名称 英文名"),
  "lines": ("id name name_en kind nature department points first_month last_month from_month",
            "编号 名称 英文名 类别 性质 科室 分值 首月 末月 起始月"),
  "difficulty": ("target community coefficient from_month", "工作 社区 难易系数 起始月"),
  "workers": ("id name community class grade employed_from employed_to exit_reason probation_until certificate"
              " gender from_month", "编号 姓名 社区 职级 岗级 入职 离职 离职原因 试用期至 证书 性别 起始月"),
  "leave": ("worker kind from to", "社工 类型 起 止"),
  "assignments": ("worker target community role share from to", "社工 工作 社区 性质 份额 起 止"),
  "specials": ("id month worker title points evidence proposer status verifier reason",
               "编号 月份 社工 事由 分值 依据 提出人 状态 核定人 理由"),
  "ratings": ("month source ratee target community score rater", "月份 来源 对象 工作 社区 得分 评分人"),
  "waivers": ("month ratee source reason by", "月份 对象 来源 理由 准许人"),
  "submissions": ("month community by", "月份 社区 提交人"),
  "survey": ("month batch method grid level", "月份 批次 方式 网格 结果"),
  "batches": ("month batch status signer countersigner rechecked agreed reason",
              "月份 批次 状态 签字人 复核人 复查数 一致数 理由"),
  "adjustments": ("month worker settled_month amount reason by", "月份 社工 原月份 金额 理由 经办人"),
  "places": ("grid day buildings households partner_units service_points party_heads stair_heads retiree_heads",
             "网格 日期 楼栋数 住户数 共建单位数 便民服务点数 党员小组长数 楼道小组长数 退管小组长数"),
  "visits": ("id day worker grid households key_households ownership population vehicles other note",
             "编号 日期 社工 网格 户数 重点户 房屋易主 人口增减 车辆购置 其他变更 备注"),
  "services": ("id line name name_en department guide guide_en first_month last_month",
               "编号 条线 名称 英文名 科室 办理指南 英文指南 首月 末月"),
  "groups": ("id name name_en key weight line", "编号 名称 英文名 重点 权重 条线"),
  "group_counts": ("group grid day level1 level2 level3", "群体 网格 日期 一级 二级 三级"),
  "requests": ("id day grid channel kind urgent item title text visit meeting follows",
               "编号 日期 网格 渠道 类型 急件 服务项目 事情 经过 走访 会议 前件"),
  "request_steps": ("request no day step worker days verdict reason by", "民情 序号 日期 步骤 社工 天数 结果 理由 经办人"),
  "systems": ("id name department first_month last_month", "编号 名称 科室 首月 末月"),
  "admissions": ("id street department day title nature kind points communities start end funds system basis by",
                 "编号 街道 科室 申请日 事项 性质 类别 预估分值 社区 起始月 终止月 经费 系统 依据 经办人"),
  "admission_steps": ("admission no day step points reason by", "准入 序号 日期 步骤 核定分值 意见 经办人"),
  "admission_uses": ("admission use id", "准入 去向 编号"),
  "questions": ("id language line question a b c d answer note first_month last_month",
                "编号 语言 条线 题目 A B C D 答案 说明 首月 末月"),
  "test_results": ("id worker line day questions correct seconds wrong", "编号 社工 条线 日期 题数 答对 用时 错题"),
  "pay_grades": ("class grade amount from_month", "职级 岗级 月工资 起始月"),
  "allowances": ("kind level amount from_month", "类别 等次 月津贴 起始月"),
  "degrees": ("worker degree from_month", "社工 学历 起始月"),
  "incomes": ("year class amount source", "年 职级 年均收入 出处"),
  "trainings": ("id street day title tier hours provider", "编号 街道 日期 内容 层次 学时 承办"),
  "attendances": ("training worker hours", "培训 社工 学时"),
  "tiers": ("worker tier from to", "社工 层次 起 止"),
  "meetings": ("id community grid day topic form participants suggestions asked satisfied",
               "编号 社区 网格 日期 议题 形式 参加 建议 测评 满意"),
  "meeting_solved": ("meeting day solved", "会议 日期 办结"),
  "estates": ("id name community households first_month last_month", "编号 名称 社区 户数 首月 末月"),
  "stations": ("id name estate opened closed", "编号 名称 小区 启用 停用"),
  "centres": ("id name street opened closed", "编号 名称 街道 启用 停用"),
  "handled": ("community month item count", "社区 月份 服务项目 件数"),
  "parameters": ("name value from_month", "名称 值 起始月"),
  "holidays": ("day kind", "日期 类型"),
  "months": ("street month state", "街道 月份 状态"),
}

CLASSES = {"正职": "chief", "副职": "deputy", "社工": "worker"}
CERTIFICATES = {"助理社工师": "assistant", "社工师": "social_worker", "高级社工师": "senior"}
DEGREES = {"大专": "college", "本科": "bachelor", "硕士": "master", "博士": "doctor"}
TIERS = {"头雁书记": "lead", "社区书记": "secretary", "后备力量": "reserve", "全体社工": "all", "新入职社工": "newcomer"}
CODES = {
  ("lines", "kind"): {"主线": "main", "辅线": "auxiliary"},
  ("lines", "nature"): {"政务": "government", "居务": "residents"},
  ("workers", "class"): CLASSES, ("pay_grades", "class"): CLASSES, ("incomes", "class"): CLASSES,
  ("workers", "certificate"): {"无": "none", **CERTIFICATES},
  ("workers", "gender"): {"女": "female", "男": "male"},
  ("workers", "exit_reason"): {"退休": "retired", "辞职": "resigned", "辞退": "dismissed", "考录": "recruited",
                               "调离": "moved", "其他": "other"},
  ("leave", "kind"): {"病假": "sick", "产假": "maternity", "事假": "personal", "学习": "study", "其他": "other"},
  ("assignments", "role"): {"承担": "held", "代岗": "cover"},
  ("specials", "status"): {"待核": "proposed", "已核": "verified", "不予": "rejected"},
  ("ratings", "source"): {"自评": "self", "书记": "superior", "科室": "department", "团队": "team"},
  ("survey", "method"): {"入户": "door", "电话": "phone"},
  ("survey", "level"): {"满意": "satisfied", "基本满意": "basically", "不满意": "dissatisfied", "未接触": "unreached",
                        "拒访": "refused", "不了解": "unknown"},
  ("batches", "status"): {"已上传": "uploaded", "已签": "signed", "已复核": "countersigned", "作废": "void"},
  ("groups", "key"): {"是": "yes", "否": "no"},
  ("requests", "channel"): {"走访": "visit", "居民会议": "residents_meeting", "社区活动": "activity", "民情直通": "minqing", "社会调查": "inquiry",
                            "QQ": "qq", "微信": "wechat", "微博": "weibo", "邻e家": "linli", "开放空间": "open_space", "窗口": "window",
                            "热线": "hotline"},
  ("requests", "kind"): {"咨询": "consult", "求助": "help", "投诉": "complaint", "建议": "suggestion"},
  ("requests", "urgent"): {"是": "yes", "否": "no"},
  ("request_steps", "step"): {"受理": "accept", "交办": "start", "办结": "solve", "回访": "confirm", "返工": "rework", "不受理": "refuse",
                              "上报": "escalate", "退回": "return", "延期": "extend", "督办": "urge", "作废": "void"},
  ("request_steps", "verdict"): {"满意": "satisfied", "基本满意": "basically", "不满意": "dissatisfied", "未接触": "unreached"},
  ("admissions", "nature"): {"政务": "government", "居务": "residents"},
  ("admissions", "kind"): {"依法履职": "lawful", "依法协助": "assist", "其他": "other"},
  ("admission_steps", "step"): {"评估": "assess", "准入": "admit", "不准入": "refuse", "撤销": "revoke", "撤回": "withdraw"},
  ("admission_uses", "use"): {"辅线": "line", "特殊": "special"},
  ("questions", "language"): {"中文": "zh", "英文": "en"},
  ("allowances", "kind"): {"学历": "degree", "证书": "certificate"},
  ("allowances", "level"): {**DEGREES, **CERTIFICATES}, ("degrees", "degree"): DEGREES,
  ("trainings", "tier"): TIERS, ("tiers", "tier"): {name: code for name, code in TIERS.items() if code in ("lead", "reserve")},
  ("meetings", "form"): {"开放空间": "open_space", "议事会": "council", "听证会": "hearing", "线上": "online", "其他": "other"},
  ("holidays", "kind"): {"放假": "holiday", "补班": "workday"},
  ("months", "state"): {"编排": "planning", "执行": "open", "评分": "scoring", "审核": "review", "公示": "publicity",
                        "定稿": "settled"},
}
CODES[("waivers", "source")] = {**CODES[("ratings", "source")], "测评": "survey"}

# Columns that a program of rules 1 does not know.
SINCE_RULES_2 = {"specials": {"reason"}, "batches": {"rechecked", "agreed", "reason"}}

# Texts that may have left a program with one protecting apostrophe.
FREE_TEXT = {"name", "name_en", "title", "evidence", "proposer", "verifier", "rater", "reason", "by", "signer",
             "countersigner", "note", "guide", "guide_en", "text", "basis", "question", "a", "b", "c", "d", "provider",
             "source", "topic"}


def read(folder, name):
  """The rows of one table, every known column present ('' when missing); [] without the file."""
  path = os.path.join(folder, name + ".csv")
  if not os.path.exists(path):
    return []
  english, chinese = (names.split() for names in COLUMNS[name])
  heads = {**dict(zip(chinese, english)), **{column: column for column in english}}
  with open(path, encoding="utf-8-sig", newline="") as file:
    lines = [row for row in csv.reader(file) if row]
  header = [heads[title] for title in lines[0]]
  return [decode(name, english, dict(zip(header, row))) for row in lines[1:]]


def decode(name, columns, row):
  values = {}
  for column in columns:
    value = row.get(column, "")
    if column in FREE_TEXT and value.startswith("'"):
      value = value[1:]
    values[column] = CODES.get((name, column), {}).get(value, value)
  return values


def read_all(folder):
  return {name: read(folder, name) for name in COLUMNS}
